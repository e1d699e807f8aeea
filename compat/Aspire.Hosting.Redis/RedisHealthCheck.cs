using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.Redis;

/// <summary>Healthy where the server answers AUTH and PING.</summary>
internal sealed class RedisHealthCheck(RedisResource redis) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!redis.PrimaryEndpoint.IsAllocated)
            return HealthCheckResult.Unhealthy("The endpoint is not allocated yet.");

        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(redis.PrimaryEndpoint.Host, redis.PrimaryEndpoint.Port, cancellationToken).ConfigureAwait(false);
            var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.ASCII);
            if (redis.PasswordParameter is { } parameter && await parameter.GetValueAsync(cancellationToken).ConfigureAwait(false) is { } password)
                await stream.WriteAsync(Command("AUTH", password), cancellationToken).ConfigureAwait(false);

            await stream.WriteAsync(Command("PING"), cancellationToken).ConfigureAwait(false);
            while (await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } answer)
            {
                if (answer == "+PONG")
                    return HealthCheckResult.Healthy();

                if (!answer.StartsWith('+'))
                    return HealthCheckResult.Unhealthy(answer);
            }

            return HealthCheckResult.Unhealthy("The connection was closed.");
        }
        catch (Exception exception) when (exception is SocketException or IOException)
        {
            return HealthCheckResult.Unhealthy(exception.Message);
        }
    }

    private static byte[] Command(params string[] words)
    {
        var command = new StringBuilder().Append(CultureInfo.InvariantCulture, $"*{words.Length}\r\n");
        foreach (var word in words)
            command.Append(CultureInfo.InvariantCulture, $"${Encoding.UTF8.GetByteCount(word)}\r\n{word}\r\n");

        return Encoding.UTF8.GetBytes(command.ToString());
    }
}
