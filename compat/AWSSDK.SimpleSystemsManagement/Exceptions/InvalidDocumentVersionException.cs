using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>AWS Systems Manager InvalidDocumentVersionException exception.</summary>
public partial class InvalidDocumentVersionException : AmazonSimpleSystemsManagementException
{
    public InvalidDocumentVersionException(string message)
        : base(message)
    {
    }

    public InvalidDocumentVersionException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public InvalidDocumentVersionException(Exception innerException)
        : base(innerException)
    {
    }

    public InvalidDocumentVersionException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public InvalidDocumentVersionException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
