"""One more output for an ONNX model, without the onnx package.

Protocol buffers merge a message field that appears twice and lengthen repeated ones, so bytes appended to a model file
add to its graph: ModelProto.graph is field 7, GraphProto.output 12, ValueInfoProto.name 1 and type 2 (onnx.proto).
"""

from __future__ import annotations


def with_output(tensor: str) -> bytes:
    """Return the bytes that, put after a model's own, hand out the float tensor of that name."""
    floats = _field(2, _field(1, b"\x08\x01"))  # a TypeProto: tensor_type, elem_type FLOAT
    return _field(7, _field(12, _field(1, tensor.encode()) + floats))


def _field(number: int, content: bytes) -> bytes:
    """Encode a length-delimited field: its tag, the length as a varint, the content."""
    size, length = len(content), b""
    while size > 127:
        length += bytes([size & 127 | 128])
        size >>= 7
    return bytes([number << 3 | 2]) + length + bytes([size]) + content
