using MassTransit;

namespace LoadPlatform.ServiceDefaults.Bus;

/// <summary>How a consumer is tried again before its message becomes a fault: five times within about eight seconds.</summary>
public static class EndpointRetry
{
    /// <summary>Sets the intervals.</summary>
    /// <param name="retry">The endpoint's retry.</param>
    public static void Configure(IRetryConfigurator retry) =>
        retry.Intervals(50, 200, 1000, 2000, 5000);
}
