using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LoadPlatform.Gateway.Health;

/// <summary>
/// Whether the run's whole way is open: every service's queue is bound and consumed. RabbitMQ drops a message that is published before,
/// so the gateway says ready, and takes runs, only after. Once open it stays so: durable queues outlive their consumers.
/// </summary>
internal sealed class FlowReadiness : IHealthCheck
{
    private volatile string? _missing = "The broker has not been asked yet.";

    /// <summary>Whether runs may be taken.</summary>
    public bool IsReady => _missing is null;

    /// <summary>What is missing, for the reader; null where nothing is.</summary>
    public string? Missing => _missing;

    /// <summary>Says that every queue is bound.</summary>
    public void SetReady() => _missing = null;

    /// <summary>Says what is missing.</summary>
    public void SetMissing(string missing) => _missing = missing;

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(Missing is { } missing ? HealthCheckResult.Unhealthy(missing) : HealthCheckResult.Healthy("Every queue of the run's way is bound."));
}
