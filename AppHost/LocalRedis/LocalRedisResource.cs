namespace LoadPlatform.AppHost.LocalRedis;

/// <summary>Redis as a local process.</summary>
/// <param name="name">The resource's name.</param>
/// <param name="command">The path of redis-server.</param>
/// <param name="dataFolder">The folder in which it keeps its append-only file.</param>
internal sealed class LocalRedisResource(string name, string command, string dataFolder) : ExecutableResource(name, command, dataFolder), IResourceWithConnectionString
{
    /// <summary>The name of the endpoint that serves clients.</summary>
    public const string PrimaryEndpointName = "tcp";

    /// <inheritdoc/>
    public ReferenceExpression ConnectionStringExpression =>
        ReferenceExpression.Create($"{new EndpointReference(this, PrimaryEndpointName).Property(EndpointProperty.HostAndPort)}");
}
