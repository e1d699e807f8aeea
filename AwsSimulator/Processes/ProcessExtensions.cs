using LoadPlatform.AwsSimulator.Processes.Containers;
using LoadPlatform.AwsSimulator.Processes.Host;
using LoadPlatform.AwsSimulator.Processes.Metadata;
using LoadPlatform.AwsSimulator.Processes.Sip;
using LoadPlatform.AwsSimulator.Processes.Tasks;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Processes;

/// <summary>Adds real processes where the options ask for them.</summary>
internal static class ProcessExtensions
{
    public static void AddProcesses(this WebApplicationBuilder builder, SimulatorOptions options)
    {
        if (options.TaskHost != TaskHost.Process)
            return;

        var services = builder.Services;
        services.AddSingleton<WorkFolder>();
        services.AddSingleton<SimulatorAddress>();
        services.AddSingleton<ImageCatalog>();
        services.AddSingleton<ContainerStarter>();
        services.AddSingleton<WorldReports>();
        services.AddSingleton<HostFiles>();
        services.AddSingleton<SipRouter>();
        services.AddSingleton<ProcessTaskHost>();
        services.AddSingleton<RealShellHost>();
        services.AddSingleton<IWorldHost>(provider => provider.GetRequiredService<ProcessTaskHost>());
        services.AddSingleton<IWorldHost>(provider => provider.GetRequiredService<RealShellHost>());

        // The last to start is the first to stop: what processes report at their end is still read.
        services.AddHostedService<RealTime>();
        services.AddHostedService(provider => provider.GetRequiredService<ProcessTaskHost>());
        services.AddHostedService(provider => provider.GetRequiredService<RealShellHost>());
        services.AddHostedService<SipFront>();
    }

    public static void MapContainerEndpoints(this IEndpointRouteBuilder app)
    {
        app.MapMetadata();
        app.MapAgent();
    }
}
