using LoadPlatform.AwsSimulator;
using LoadPlatform.AwsSimulator.Configuration;
using LoadPlatform.ServiceDefaults.Clock;

var builder = WebApplication.CreateSlimBuilder(StartCheck.Settings(args));

var configuration = SettingsReader.Read(builder.Configuration, Environment.CurrentDirectory);
if (StartCheck.ExitCode(configuration, args) is { } code)
    return code;

builder.AddClock();
builder.AddSimulator(configuration.Options);

var app = builder.Build();

app.MapSimulator();

app.Run();
return 0;

/// <summary>The simulator's entry point, visible to its tests.</summary>
public partial class Program;
