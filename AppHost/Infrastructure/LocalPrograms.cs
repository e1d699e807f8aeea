using LoadPlatform.AppHost.Configuration;

namespace LoadPlatform.AppHost.Infrastructure;

/// <summary>Finds the servers that run as local processes where there are no containers.</summary>
internal static class LocalPrograms
{
    // The server's own script: the wrapper of the same name on the path changes the user and starts system-wide folders.
    private const string PackagedRabbitMq = "/usr/lib/rabbitmq/bin/rabbitmq-server";

    /// <summary>Where redis-server is; null where it is not installed.</summary>
    public static string? Redis => OnPath("redis-server");

    /// <summary>Where rabbitmq-server is; null where it is not installed.</summary>
    public static string? RabbitMq => File.Exists(PackagedRabbitMq) ? PackagedRabbitMq : OnPath("rabbitmq-server");

    /// <summary>Where epmd, Erlang's port mapper, is; null where it is not installed.</summary>
    public static string? Epmd => OnPath("epmd");

    /// <summary>Says which programs are needed and not installed.</summary>
    public static IEnumerable<string> Missing(AppHostOptions options)
    {
        if (options.Containers.Enabled == true)
            yield break;

        if (Redis is null)
            yield return Message("redis-server", "redis-server");

        if (RabbitMq is null || Epmd is null)
            yield return Message(RabbitMq is null ? "rabbitmq-server" : "epmd", "rabbitmq-server");
    }

    private static string Message(string program, string package) =>
        $"No container runtime answers, and '{program}' is not installed. Install it (apt-get install {package}), or start Docker.";

    private static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(directory => Path.Combine(directory, program))
            .FirstOrDefault(File.Exists);
}
