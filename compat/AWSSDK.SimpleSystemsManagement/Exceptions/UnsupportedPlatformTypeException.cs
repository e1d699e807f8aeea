using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>AWS Systems Manager UnsupportedPlatformTypeException exception.</summary>
public partial class UnsupportedPlatformTypeException : AmazonSimpleSystemsManagementException
{
    public UnsupportedPlatformTypeException(string message)
        : base(message)
    {
    }

    public UnsupportedPlatformTypeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public UnsupportedPlatformTypeException(Exception innerException)
        : base(innerException)
    {
    }

    public UnsupportedPlatformTypeException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public UnsupportedPlatformTypeException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
