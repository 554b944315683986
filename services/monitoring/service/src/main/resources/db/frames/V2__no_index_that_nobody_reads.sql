-- Nothing asks for frames by device; the log is read by position only, and every frame of the city
-- would pay for the index.
drop index frame_by_device;
