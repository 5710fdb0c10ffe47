// ttrpc frames as the benchmark's two programs see them (Protos/PROTOCOL.md, frames):
// u32 length, u32 stream id, u8 type, u8 flags, big-endian, then a protobuf message of that length.
#ifndef FRMR_FRAME_H
#define FRMR_FRAME_H

#include <arpa/inet.h>
#include <stdint.h>
#include <string.h>

enum { FRAME_HEADER_BYTES = 10, FRAME_REQUEST = 1, FRAME_RESPONSE = 2 };

static inline uint32_t frame_u32(const uint8_t *bytes) {
    uint32_t value;
    memcpy(&value, bytes, sizeof value);
    return ntohl(value);
}

static inline void frame_put_u32(uint8_t *bytes, uint32_t value) {
    value = htonl(value);
    memcpy(bytes, &value, sizeof value);
}

// Bytes of the whole frame at the head of `bytes`; 0 while it is not complete.
static inline size_t frame_size(const uint8_t *bytes, size_t available) {
    if (available < FRAME_HEADER_BYTES) return 0;
    size_t size = FRAME_HEADER_BYTES + (size_t)frame_u32(bytes);
    return size <= available ? size : 0;
}

static inline void frame_put_header(uint8_t *bytes, uint32_t length, uint32_t stream, uint8_t type) {
    frame_put_u32(bytes, length);
    frame_put_u32(bytes + 4, stream);
    bytes[8] = type;
    bytes[9] = 0;
}

#endif
