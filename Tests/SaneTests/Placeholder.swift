enum SaneTestsPlaceholder {}
