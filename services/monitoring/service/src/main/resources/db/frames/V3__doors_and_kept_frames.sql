-- What a device must show beside its password; null where nothing is asked of it.
alter table device_access
  add column addresses text[],
  add column frames_per_minute int,
  add column history_from timestamptz;

-- A kept frame that counts after all stands in the log again, at the position where that was decided.
alter table frame add column of_frame bigint;
create unique index frame_of_frame on frame (of_frame, received_at) where of_frame is not null;

-- Only frames that do not count pay for these.
create index frame_kept on frame (mn, id) where verdict in ('UNKNOWN_DEVICE', 'OUT_OF_WINDOW');
create index frame_quarantine on frame (id) where verdict in ('UNKNOWN_DEVICE', 'WRONG_PASSWORD', 'WRONG_ADDRESS');

-- Unknown devices in sum, made from the log and able to be made again; the position says up to which frame.
create table stranger (
  mn text primary key,
  remote text not null,
  first_seen timestamptz not null,
  last_seen timestamptz not null,
  frames bigint not null,
  last_frame bigint not null
);
create table stranger_position (position bigint not null);
insert into stranger_position values (0);
