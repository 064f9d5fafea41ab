"""How each kind of promise is kept: a capability a file. What nobody wants any more gives no notices."""
