# SPDX-License-Identifier: GPL-3.0-or-later
# What the readers of model files need beyond the rest of this folder.
find_package(ZLIB REQUIRED)

set(MODEL_HEADERS byte_reader.hpp onnx_graph.hpp onnx_layout.hpp onnx_parameters.hpp onnx_scope.hpp onnx_work.hpp
    pickle.hpp pickle_machine.hpp proto_reader.hpp torch_file.hpp torch_tensors.hpp zip_directory.hpp)
set(MODEL_SOURCES byte_reader.cpp onnx_graph.cpp onnx_layout.cpp onnx_model.cpp onnx_moves.cpp onnx_numbers.cpp
    onnx_parameters.cpp onnx_products.cpp onnx_scope.cpp onnx_selections.cpp onnx_work.cpp pickle.cpp
    pickle_machine.cpp pickle_opcodes.cpp proto_reader.cpp torch_file.cpp torch_model.cpp torch_tensors.cpp
    zip_directory.cpp)
