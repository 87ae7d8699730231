extension MasterStore {
    /// Goes through all that lies below the masters' root: what a lost catalogue is written anew from. Changes nothing.
    ///
    /// To be called while nothing is published, after ``finishRenames()``.
    ///
    /// - Parameter readsMasters: whether each master is read for its digest, which takes as long as reading all of them.
    public func survey(readsMasters: Bool = false) -> MasterSurvey {
        MasterSurvey(of: self, readsMasters: readsMasters)
    }
}
