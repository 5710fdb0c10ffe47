// The C messages that protoc and the generator exchange.
#include "plugin.pb-c.h"
#include "google/protobuf/descriptor.pb-c.h"
