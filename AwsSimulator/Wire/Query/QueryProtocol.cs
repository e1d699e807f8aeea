using System.Text;
using System.Text.Json.Nodes;

namespace LoadPlatform.AwsSimulator.Wire.Query;

/// <summary>The Query protocol: forms in, XML out.</summary>
internal sealed class QueryProtocol(QueryService service) : IProtocol
{
    private const string ContentType = "text/xml";

    // A request is taken for one of this protocol because of its content type.
    public bool Accepts(string? contentType) => true;

    public AwsRequest Read(byte[] body, Usage usage)
    {
        var form = QueryForm.Read(Encoding.UTF8.GetString(body));
        form.Remove("Action");
        form.Remove("Version");
        return AwsRequest.OfText(form, usage);
    }

    public AwsAnswer Result(string operation, JsonObject result, string requestId) =>
        new(StatusCodes.Status200OK, ContentType, QueryXml.Result(service, operation, result, requestId));

    public AwsAnswer Error(AwsException error, string requestId) => new(
        QueryService.Status(error), ContentType, QueryXml.Error(service, QueryService.Fault(error), service.Code(error.Type), error.Message, requestId))
    {
        IsThrottled = error.IsThrottling,
    };

    public AwsAnswer TooLarge(string requestId) =>
        Error(new AwsException("RequestEntityTooLarge", "Request Entity Too Large", StatusCodes.Status413PayloadTooLarge), requestId);
}
