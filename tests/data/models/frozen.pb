
5
conv/kernelConst*
valueB 
/
dense/kernelConst*
valueB	€

#
shapeConst*
value
B
#
smallConst*
value
B

yMatMuldense/kernel2
0.
inner/kernelConst*
valueB(