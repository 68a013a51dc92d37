

xVarHandleOp