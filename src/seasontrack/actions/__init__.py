"""One use case per function: a library and a request in, a result out."""
