using LoadPlatform.AwsSimulator;
using LoadPlatform.ServiceDefaults.Clock;

var builder = WebApplication.CreateSlimBuilder(args);

builder.AddClock();
builder.AddSimulator();

var app = builder.Build();

app.MapSimulator();

app.Run();

/// <summary>The simulator's entry point, visible to its tests.</summary>
public partial class Program;
