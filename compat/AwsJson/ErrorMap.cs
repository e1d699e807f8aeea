using Amazon.Runtime;

namespace Amazon.AwsJson;

/// <summary>Error codes and the exceptions they become; any other code becomes the service's base exception.</summary>
internal sealed class ErrorMap(Func<ServiceError, AmazonServiceException> fallback)
{
    private readonly Dictionary<string, Func<ServiceError, AmazonServiceException>> _byCode = new(StringComparer.Ordinal);

    internal Func<ServiceError, AmazonServiceException> this[string code]
    {
        set => _byCode[code] = value;
    }

    internal AmazonServiceException Create(ServiceError error) =>
        _byCode.GetValueOrDefault(error.ShapeName, fallback)(error);
}
