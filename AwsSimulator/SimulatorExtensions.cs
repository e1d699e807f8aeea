using LoadPlatform.AwsSimulator.AutoScaling;
using LoadPlatform.AwsSimulator.CloudWatch;
using LoadPlatform.AwsSimulator.Control;
using LoadPlatform.AwsSimulator.Dynamo;
using LoadPlatform.AwsSimulator.Ecs;
using LoadPlatform.AwsSimulator.Faults;
using LoadPlatform.AwsSimulator.Logs;
using LoadPlatform.AwsSimulator.Page;
using LoadPlatform.AwsSimulator.Processes;
using LoadPlatform.AwsSimulator.Ssm;
using LoadPlatform.AwsSimulator.Sts;
using LoadPlatform.AwsSimulator.Wire;
using LoadPlatform.AwsSimulator.Wire.Faults;
using LoadPlatform.AwsSimulator.Wire.Signing;
using LoadPlatform.AwsSimulator.Wire.Throttling;
using Microsoft.Extensions.Options;

namespace LoadPlatform.AwsSimulator;

/// <summary>Puts the simulator together.</summary>
internal static class SimulatorExtensions
{
    private const string DefaultUrl = "http://127.0.0.1:4566";

    public static void AddSimulator(this WebApplicationBuilder builder, SimulatorOptions options)
    {
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
            builder.WebHost.UseUrls(DefaultUrl);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);

        builder.Services.AddSingleton(Options.Create(options));
        builder.Services.AddSingleton<WorldGate>();
        builder.Services.AddSingleton<CallLedger>();
        builder.Services.AddSingleton<AwsOperations>();
        builder.Services.AddSingleton<SignatureVerifier>();
        builder.Services.AddSingleton<Throttle>();
        builder.Services.AddSingleton<Disturbances>();
        builder.Services.AddSingleton<CallRunner>();
        builder.Services.AddSingleton<AwsEndpoint>();
        builder.Services.AddSingleton(EcsOperations.Service);
        builder.Services.AddSingleton(CloudWatchOperations.Service);
        builder.Services.AddSingleton(AutoScalingOperations.Service);
        builder.Services.AddSingleton(LogsOperations.Service);
        builder.Services.AddSingleton(DynamoOperations.Service);
        builder.Services.AddSingleton(SsmOperations.Service);
        builder.Services.AddSingleton(StsOperations.Service);
        builder.AddProcesses(options);
    }

    public static void MapSimulator(this WebApplication app)
    {
        // The world begins now, not with the first request.
        app.Services.GetRequiredService<WorldGate>();
        app.MapControl();
        app.MapFaults();
        app.MapContainerEndpoints();
        app.MapPage();
        app.MapPost("/", (HttpContext context, AwsEndpoint endpoint) => endpoint.HandleAsync(context));
    }
}
