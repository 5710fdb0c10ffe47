// protoc-gen-frmr: the plugin of protoc that writes the Swift of Shared/Calls and Shared/Contracts (see Protos/generate.sh).
internal import Foundation

let request = FileHandle.standardInput.readDataToEndOfFile()
FileHandle.standardOutput.write(Data(Plugin.answer([UInt8](request))))
