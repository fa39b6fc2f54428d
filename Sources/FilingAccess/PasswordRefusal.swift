/// Why a new password is not taken.
package enum PasswordRefusal: Error, Hashable, Sendable {
    case tooShort(minimum: Int)
    case tooLong(maximum: Int)
    /// 密码须同时包含字母和数字
    case needsLetterAndDigit
    /// It contains the school code or user name.
    case containsName
    /// It contains the school's name.
    case containsSchoolName
    case sameAsOld
    case sameAsInitial
    /// It is among the first that anybody would try.
    case tooCommon
    /// It contains a control or invisible character.
    case unusableCharacter
    /// 旧密码 is empty.
    case oldMissing
    /// 旧密码 is not the present password.
    case oldIsWrong
    /// 旧密码 was wrong too often in this session.
    case mustWait(seconds: Int)
    /// The account is locked until the province resets it.
    case lockedOut
    /// 新密码 and 确认新密码 differ.
    case repetitionDiffers
    /// No hash could be made; the old password stays.
    case notHashed(HashingFailure)
}
