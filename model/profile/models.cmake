# SPDX-License-Identifier: GPL-3.0-or-later
# What the readers of model files need beyond the rest of this folder.
find_package(ZLIB REQUIRED)

set(MODEL_HEADERS adapter_model.hpp byte_reader.hpp hdf5_dense.hpp hdf5_file.hpp hdf5_messages.hpp keras_file.hpp model_parts_json.hpp
    onnx_graph.hpp onnx_layout.hpp onnx_parameters.hpp onnx_scope.hpp onnx_work.hpp pickle.hpp pickle_machine.hpp
    proto_reader.hpp saved_model.hpp sstable.hpp tflite_file.hpp torch_file.hpp torch_tensors.hpp vision_work.hpp weights_file.hpp
    zip_directory.hpp)
set(MODEL_SOURCES adapter_config.cpp adapter_model.cpp byte_reader.cpp hdf5_dense.cpp hdf5_file.cpp hdf5_messages.cpp keras_file.cpp
    model_parts_json.cpp onnx_graph.cpp onnx_layout.cpp onnx_model.cpp onnx_moves.cpp onnx_numbers.cpp
    onnx_parameters.cpp onnx_products.cpp onnx_scope.cpp onnx_selections.cpp onnx_work.cpp pickle.cpp
    pickle_machine.cpp pickle_opcodes.cpp proto_reader.cpp saved_model.cpp sstable.cpp tensorflow_model.cpp
    tflite_file.cpp torch_file.cpp torch_model.cpp torch_tensors.cpp vision_work.cpp weights_file.cpp zip_directory.cpp)
