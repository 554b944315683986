-- Every telemetry frame exactly as received, before anything interprets it. Nothing is updated or
-- deleted; old days are detached as whole partitions.
create table frame (
  id bigint generated always as identity,
  received_at timestamptz not null,
  mn text not null,
  remote text not null,
  verdict text not null,
  bytes bytea not null,
  primary key (id, received_at)
) partition by range (received_at);

create index frame_by_device on frame (mn, id);

-- What could not be read as a frame; bounded, because anybody can send noise.
create table frame_rejection (
  id bigint generated always as identity primary key,
  received_at timestamptz not null,
  remote text not null,
  error text not null,
  message text not null,
  bytes bytea not null
);

-- Devices that may speak, with the password they must show; secrets are kept out of the event log.
create table device_access (
  mn text primary key,
  password text
);
