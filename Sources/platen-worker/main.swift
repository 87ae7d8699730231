print("platend")
