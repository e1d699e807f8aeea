using LoadPlatform.AppHost.Configuration;

namespace LoadPlatform.AppHost.Infrastructure;

/// <summary>The ports that the application will listen on at addresses that users know.</summary>
internal static class FixedPorts
{
    /// <summary>Lists the ports of <paramref name="options"/>.</summary>
    public static IReadOnlyList<FixedPort> Of(AppHostOptions options, bool hasDashboard)
    {
        List<FixedPort> ports =
        [
            new(options.Gateway.Port, "Gateway:Port", "the gateway"),
            new(options.Redis.Port, "Redis:Port", "Redis"),
            new(options.RabbitMq.Port, "RabbitMq:Port", "RabbitMQ"),
        ];
        if (options.Containers.Enabled != true)
        {
            ports.Add(new(options.RabbitMq.DistributionPort, "RabbitMq:DistributionPort", "RabbitMQ's Erlang distribution"));
            ports.Add(new(options.RabbitMq.EpmdPort, "RabbitMq:EpmdPort", "Erlang's port mapper"));
        }

        if (options.Aws.IsSimulated)
            ports.Add(new(options.Simulator.Port, "Simulator:Port", "the AWS simulator"));

        if (hasDashboard)
        {
            ports.Add(new(options.Dashboard.Port, "Dashboard:Port", "the dashboard"));
            ports.Add(new(options.Dashboard.OtlpPort, "Dashboard:OtlpPort", "the dashboard's telemetry"));
        }

        return ports;
    }
}
