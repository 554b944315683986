package cn.yunguanjia.testing.ports;

import cn.yunguanjia.testing.OnEngine;

@OnEngine(suite = "event log", value = OnEngine.Kind.EMBEDDED_POSTGRES)
class EventLogOnEmbeddedPostgresTest extends EventLogSuite {}
