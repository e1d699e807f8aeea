using System.ComponentModel.DataAnnotations;

namespace LoadPlatform.AppHost.Configuration;

/// <summary>Where the broker listens, on 127.0.0.1; none of the defaults is that of an installed RabbitMQ.</summary>
internal sealed class RabbitMqOptions
{
    /// <summary>The port for AMQP.</summary>
    /// <value>From 1 to 65535; the default is 15673.</value>
    [Range(1, 65535)]
    public int Port { get; set; } = 15673;

    /// <summary>The port of Erlang's distribution; for the local process only.</summary>
    /// <value>From 1 to 65535; the default is 15674.</value>
    [Range(1, 65535)]
    public int DistributionPort { get; set; } = 15674;

    /// <summary>The port of Erlang's port mapper; for the local process only.</summary>
    /// <value>From 1 to 65535; the default is 15675.</value>
    [Range(1, 65535)]
    public int EpmdPort { get; set; } = 15675;
}
