enum SanePlaceholder {}
