using LoadPlatform.Gateway;
using LoadPlatform.Gateway.Api;
using LoadPlatform.Gateway.Runs;
using LoadPlatform.Gateway.Targets;
using LoadPlatform.RunLog;
using LoadPlatform.ServiceDefaults;
using LoadPlatform.ServiceDefaults.Bus;
using LoadPlatform.ServiceDefaults.Health;
using MassTransit;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("gateway");
builder.AddRunLog();
builder.AddMessageBus(bus =>
{
    bus.AddSagaStateMachine<RunStateMachine, RunState, RunStateDefinition>().RedisRepository(RunStateRepository.Configure);
    bus.AddConsumer<FreeTargetConsumer>();
});
builder.AddGateway();

var app = builder.Build();

app.MapDefaultEndpoints();
app.UseJsonApi();
app.Run();
