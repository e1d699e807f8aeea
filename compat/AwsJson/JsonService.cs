using System.Text.Json;

namespace Amazon.AwsJson;

/// <summary>What sets one AWS JSON service apart from another.</summary>
/// <param name="Name">The suffix of AWS_ENDPOINT_URL_….</param>
/// <param name="Host">The first label of the service's host name.</param>
/// <param name="SigningName">The service in the signature's scope.</param>
/// <param name="TargetPrefix">What stands before the dot in X-Amz-Target.</param>
/// <param name="ContentType">The media type, without a charset.</param>
/// <param name="Json">How members are named and values written.</param>
/// <param name="Errors">Which exception an error code becomes.</param>
internal sealed record JsonService(
    string Name,
    string Host,
    string SigningName,
    string TargetPrefix,
    string ContentType,
    JsonSerializerOptions Json,
    ErrorMap Errors);
