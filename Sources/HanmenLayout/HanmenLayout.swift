// room in the making
