namespace LoadPlatform.AppHost.LocalRabbitMq;

/// <summary>RabbitMQ as a local process.</summary>
/// <param name="name">The resource's name.</param>
/// <param name="command">The path of rabbitmq-server.</param>
/// <param name="dataFolder">The folder in which it keeps all its files.</param>
/// <param name="password">The password of <see cref="UserName"/>.</param>
internal sealed class LocalRabbitMqResource(string name, string command, string dataFolder, ParameterResource password) : ExecutableResource(name, command, dataFolder), IResourceWithConnectionString
{
    /// <summary>The name of the endpoint that serves AMQP.</summary>
    public const string PrimaryEndpointName = "tcp";

    /// <summary>The one user there is.</summary>
    public const string UserName = "loadplatform";

    /// <inheritdoc/>
    public ReferenceExpression ConnectionStringExpression =>
        ReferenceExpression.Create($"amqp://{UserName}:{password:uri}@{new EndpointReference(this, PrimaryEndpointName).Property(EndpointProperty.HostAndPort)}");
}
