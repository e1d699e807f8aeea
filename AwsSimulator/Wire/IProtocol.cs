using System.Text.Json.Nodes;

namespace LoadPlatform.AwsSimulator.Wire;

/// <summary>One of AWS's protocols, as one service speaks it: how a request's body is read, and how answers are written.</summary>
internal interface IProtocol
{
    bool Accepts(string? contentType);

    /// <summary>Reads a body.</summary>
    /// <param name="body">The body.</param>
    /// <param name="usage">Where the request is to note what it uses.</param>
    /// <exception cref="AwsException">The body cannot be read.</exception>
    AwsRequest Read(byte[] body, Usage usage);

    AwsAnswer Result(string operation, JsonObject result, string requestId);

    AwsAnswer Error(AwsException error, string requestId);

    /// <summary>The answer to a body that is larger than the service reads.</summary>
    AwsAnswer TooLarge(string requestId);
}
