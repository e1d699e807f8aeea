using LoadPlatform.BaselineValidator;
using LoadPlatform.RunLog;
using LoadPlatform.ServiceDefaults;
using LoadPlatform.ServiceDefaults.Aws;
using LoadPlatform.ServiceDefaults.Bus;
using LoadPlatform.ServiceDefaults.Health;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("baseline-validator");
builder.AddRunLog();
builder.AddAwsClients();
builder.AddMessageBus(bus => bus.AddConsumer<ValidateBaselineConsumer>());
builder.AddBaselineValidator();

var app = builder.Build();
app.MapDefaultEndpoints();
await app.RunAsync();
