import InputDevices
import USBDevices

// A small program that watches devices with the real libraries and prints what they tell, for tests that run it under umockdev. It ends with
// its input or at the line `quit`.
let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "list": printDevices()
case "monitor": await watchBus(isDebounced: arguments.contains("--debounced"), isPatient: arguments.contains("--patient"))
case "pedal": await watchPedals(Array(arguments.dropFirst()))
default: fatalError("usage: usb-probe list | monitor [--debounced [--patient]] | pedal [--grab] NAME=VVVV:PPPP… ")
}
