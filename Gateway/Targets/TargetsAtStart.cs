namespace LoadPlatform.Gateway.Targets;

/// <summary>Reads targets.yaml when the service starts: a file with errors stops it there, with the errors.</summary>
internal sealed class TargetsAtStart(IServiceProvider services) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        services.GetRequiredService<TargetRegistry>();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
