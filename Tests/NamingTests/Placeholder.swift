enum NamingTestsPlaceholder {}
