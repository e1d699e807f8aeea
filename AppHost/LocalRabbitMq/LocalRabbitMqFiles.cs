using System.Globalization;

namespace LoadPlatform.AppHost.LocalRabbitMq;

/// <summary>The files and variables that keep a local RabbitMQ apart from every other one on the machine.</summary>
internal sealed class LocalRabbitMqFiles(string dataFolder, int port, int distributionPort, int epmdPort)
{
    /// <summary>The broker's configuration: one listener on 127.0.0.1, one user who may come from there only, logs to the console.</summary>
    public static string Configuration(int port, string userName, string password) => string.Create(CultureInfo.InvariantCulture, $"""
        listeners.tcp.local = 127.0.0.1:{port}
        default_user = {userName}
        default_pass = {password}
        loopback_users.{userName} = true
        log.console = true
        log.console.level = info
        log.file = false

        """);

    /// <summary>Everything that the start script and the broker read from their environment.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["HOME"] = dataFolder,
        ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
        ["ERL_EPMD_PORT"] = epmdPort.ToString(CultureInfo.InvariantCulture),
        ["RABBITMQ_CONF_ENV_FILE"] = In("rabbitmq-env.conf"),
        ["RABBITMQ_CONFIG_FILE"] = In("rabbitmq.conf"),
        ["RABBITMQ_ADVANCED_CONFIG_FILE"] = In("advanced.config"),
        ["RABBITMQ_ENABLED_PLUGINS_FILE"] = In("enabled_plugins"),
        ["RABBITMQ_FEATURE_FLAGS_FILE"] = In("feature_flags"),
        ["RABBITMQ_MNESIA_BASE"] = In("mnesia"),
        ["RABBITMQ_MNESIA_DIR"] = Path.Combine(In("mnesia"), "loadplatform"),
        ["RABBITMQ_PLUGINS_EXPAND_DIR"] = In("plugins"),
        ["RABBITMQ_LOG_BASE"] = In("logs"),
        ["RABBITMQ_PID_FILE"] = In("rabbitmq.pid"),
        ["RABBITMQ_NODENAME"] = "loadplatform@localhost",
        ["RABBITMQ_DIST_PORT"] = distributionPort.ToString(CultureInfo.InvariantCulture),
        ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1}",
        // The script then becomes the broker instead of watching it: signals and exit codes are the broker's own.
        ["RUNNING_UNDER_SYSTEMD"] = "true",
    };

    /// <summary>Writes the files that the broker reads when it starts.</summary>
    public void Write(string userName, string password)
    {
        Directory.CreateDirectory(dataFolder);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(dataFolder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        File.WriteAllText(In("rabbitmq.conf"), Configuration(port, userName, password));
        File.WriteAllText(In("advanced.config"), "[].\n");
        File.WriteAllText(In("enabled_plugins"), "[].\n");
        File.WriteAllText(In("rabbitmq-env.conf"), string.Empty);
    }

    private string In(string name) => Path.Combine(dataFolder, name);
}
