/// What makes a driver of the kernel leave a USB interface to SANE.
enum KernelDriver {
    /// The command that does so now, and where that is possible after every start.
    static func release(_ interface: USBInterface, of device: USBDevice, from driver: String) -> String {
        let unbind = "echo \(interface.name) | sudo tee /sys/bus/usb/drivers/\(driver)/unbind"
        return switch driver {
        case "usblp":
            // CUPS prints through libusb and does not need the module (usb-backend of cups, which detaches it itself).
            "echo 'blacklist usblp' | sudo tee /etc/modprobe.d/platen-usblp.conf && sudo modprobe -r usblp"
        case "usb-storage", "uas":
            // `i`: the driver ignores the device (Documentation/admin-guide/kernel-parameters.txt, usb-storage.quirks).
            "echo 'options usb-storage quirks=\(device.identity):i' | sudo tee /etc/modprobe.d/platen-storage.conf && \(unbind)"
        default:
            unbind
        }
    }
}
