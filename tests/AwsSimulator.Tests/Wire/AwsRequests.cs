using System.Text;
using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Signing;

namespace LoadPlatform.AwsSimulator.Tests.Wire;

/// <summary>Requests as AWS's clients send them, signed by AWS's own signer.</summary>
internal static class AwsRequests
{
    public static readonly Uri Address = new("http://localhost/");

    public static AWSCredentials Credentials { get; } = new BasicAWSCredentials("simulator", "simulator");

    /// <summary>A request that is not signed yet.</summary>
    public static HttpRequestMessage Json(string target, string body)
    {
        var version = SigningNameOf(target) is "monitoring" or "dynamodb" ? "1.0" : "1.1";
        var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = new StringContent(body, Encoding.UTF8, $"application/x-amz-json-{version}") };
        request.Headers.Add("X-Amz-Target", target);
        return request;
    }

    /// <summary>The signing name of the service that a target names.</summary>
    public static string SigningNameOf(string target) => target.Split('.')[0] switch
    {
        SimulatorApplication.CloudWatch => "monitoring",
        SimulatorApplication.Scaling => "application-autoscaling",
        SimulatorApplication.Ssm => "ssm",
        "DynamoDB_20120810" => "dynamodb",
        "Logs_20140328" => "logs",
        _ => "ecs",
    };

    public static async Task SignAsync(HttpRequestMessage request, string service, AWSCredentials? credentials = null, DateTime? signedAt = null, RegionEndpoint? region = null)
    {
        var signing = new AWSSigningRequest { HttpMethod = request.Method, RequestUri = request.RequestUri, Content = await request.Content!.ReadAsByteArrayAsync() };
        foreach (var (name, values) in request.Headers.Concat(request.Content.Headers))
            signing.Headers[name] = string.Join(',', values);
        var parameters = new AWSSigV4Parameters { Credentials = credentials ?? Credentials, Region = region ?? RegionEndpoint.USEast1, Service = service, SignedAt = signedAt };
        foreach (var (name, value) in (await AWSSigV4Signer.SignAsync(signing, parameters)).Headers)
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, value);
        }
    }
}
