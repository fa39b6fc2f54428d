/// libFuzzer's door: a violated promise stops the run, and the input is kept.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzInputDecoder(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let input = Array(UnsafeBufferPointer(start: bytes, count: count))
    if let broken = DecoderPromise.violation(input) { fatalError(broken) }
    return 0
}
