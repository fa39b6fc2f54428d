/// 平台管理联系人 of a school, with 办公电话 and 手机号.
package struct Contact: Hashable, Sendable {
    package var name: String
    package var phone: String
    package var mobile: String

    package init(name: String, phone: String, mobile: String) {
        (self.name, self.phone, self.mobile) = (name, phone, mobile)
    }

    package static let none = Contact(name: "", phone: "", mobile: "")
}

/// 省级平台联系人: whom a school calls when it is stuck.
package struct ProvincialContact: Hashable, Sendable {
    package var name: String
    package var phone: String

    package init(name: String, phone: String) {
        (self.name, self.phone) = (name, phone)
    }
}
