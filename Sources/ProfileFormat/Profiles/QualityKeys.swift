import PlatenModel

extension Measure: SchemaKey {}

extension LimitKey: SchemaKey {}
