-- The event log of every context: one global order, given by an identity column that grows by one.
create table domain_event (
  global_index bigint generated always as identity primary key,
  event_identifier varchar(64) not null unique,
  aggregate_identifier varchar(128) not null,
  sequence_number bigint not null,
  aggregate_type varchar(64),
  payload_type varchar(128) not null,
  payload_revision varchar(16),
  payload bytea not null,
  metadata bytea,
  time_stamp varchar(40) not null,
  unique (aggregate_identifier, sequence_number)
);

create table snapshot_event (
  event_identifier varchar(64) not null unique,
  aggregate_identifier varchar(128) not null,
  sequence_number bigint not null,
  aggregate_type varchar(64) not null,
  payload_type varchar(128) not null,
  payload_revision varchar(16),
  payload bytea not null,
  metadata bytea,
  time_stamp varchar(40) not null,
  primary key (aggregate_identifier, sequence_number, aggregate_type)
);

-- Tokens of the automations: they move in the same transaction as the events they lead to.
create table token_entry (
  processor_name varchar(255) not null,
  segment integer not null,
  token bytea,
  token_type varchar(255),
  time_stamp varchar(255),
  owner varchar(255),
  primary key (processor_name, segment)
);

-- Events that a processor could not handle, parked with their reason until somebody retries them.
create table dead_letter (
  dead_letter_id varchar(255) primary key,
  processing_group varchar(255) not null,
  sequence_identifier varchar(255) not null,
  sequence_index bigint not null,
  message_type varchar(255) not null,
  event_identifier varchar(255) not null,
  time_stamp varchar(255) not null,
  payload_type varchar(255) not null,
  payload_revision varchar(255),
  payload bytea not null,
  metadata bytea,
  aggregate_type varchar(255),
  aggregate_identifier varchar(255),
  sequence_number bigint,
  token_type varchar(255),
  token bytea,
  enqueued_at varchar(255) not null,
  last_touched varchar(255),
  processing_started varchar(255),
  cause_type varchar(255),
  cause_message varchar(1023),
  diagnostics bytea,
  unique (processing_group, sequence_identifier, sequence_index)
);
