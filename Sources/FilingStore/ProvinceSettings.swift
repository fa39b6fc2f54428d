package import FilingModel

/// Whose settings a change concerns, by which all stores work.
extension Province {
    /// The code under which the settings of `province` are kept: empty for the common ones, which are those
    /// of the database's own province and of each that has set none.
    package func settingsKey(of province: String?) -> String {
        province == code ? "" : province ?? ""
    }
}

extension Signature {
    /// Throws unless a lead of the province asks, by the account as the store keeps it now, or the system.
    package func checkLead(of province: String?, _ account: Account?) throws(RoundRefusal) {
        guard let role else { return }
        guard role == .provincialLead, let account, !account.isDisabled, account.role == role,
            !account.isPast(era)
        else {
            throw .notForRole(role)
        }
        let own = account.jurisdiction.province
        guard own == nil || own == province else { throw .otherProvince }
    }

    /// Whether `checkLead` has nothing against it.
    package func isLead(of province: String?, _ account: Account?) -> Bool {
        do throws(RoundRefusal) {
            try checkLead(of: province, account)
            return true
        } catch {
            return false
        }
    }
}
