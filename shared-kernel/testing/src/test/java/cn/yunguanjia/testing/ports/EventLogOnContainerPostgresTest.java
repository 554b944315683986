package cn.yunguanjia.testing.ports;

import cn.yunguanjia.testing.OnEngine;

@OnEngine(suite = "event log", value = OnEngine.Kind.POSTGRES_CONTAINER)
class EventLogOnContainerPostgresTest extends EventLogSuite {}
