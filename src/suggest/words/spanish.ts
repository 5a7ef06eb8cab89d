import type { Vocabulary } from '../vocabulary.ts';

export const spanish: Vocabulary = {
  language: 'Spanish',
  email:
    'correo, correo electrónico, e-mail, dirección de correo electrónico, dirección de correo, dirección de email, correo e, mail, dirección electrónica, correo del cliente, dirección email',
  mobile:
    'móvil, teléfono móvil, celular, teléfono celular, número de móvil, número de celular, número móvil, número celular, tel móvil, tlf móvil, SMS, número de WhatsApp, cel',
  phone:
    'teléfono, número de teléfono, número telefónico, tel, tfno, tlf, tlfno, telf, fono, número de contacto, teléfono de contacto, teléfono del cliente',
  lastName: 'apellido, apellidos, primer apellido, apellido paterno',
  firstName: 'nombre de pila, primer nombre, nombres, nombre s',
  middleName: 'segundo nombre, segundo nombre de pila, nombre intermedio',
  fullName:
    'nombre completo, nombre y apellidos, nombre y apellido, apellidos y nombre, nombre apellidos, nombre apellido, nombre del cliente, nombre cliente, apellido y nombre, nombres y apellidos',
  name: 'nombre',
  sex: 'sexo, género',
  birthDate:
    'fecha de nacimiento, fecha nacimiento, nacimiento, cumpleaños, fecha de cumpleaños, nacido el, f nacimiento, fec nacimiento, fecha nac, f nac',
  timeZone: 'zona horaria, huso horario',
  area: 'región, zona, territorio, área',
  card: 'tarjeta de fidelidad, número de tarjeta de fidelidad, tarjeta fidelidad, tarjeta de descuento, tarjeta de puntos, tarjeta cliente, tarjeta de cliente, tarjeta de socio, número de tarjeta de cliente, tarjeta de fidelización',
  emailConfirmed:
    'correo confirmado, email confirmado, email verificado, correo verificado, correo electrónico verificado',
  phoneConfirmed:
    'teléfono confirmado, teléfono verificado, móvil confirmado, móvil verificado, celular verificado',
  newsletter:
    'newsletter, boletín, boletín de noticias, suscrito al boletín, suscripción al boletín, lista de correo, boletines, boletín informativo, suscripción newsletter, suscrito a la newsletter',
  consent:
    'suscrito, suscrita, suscripción, suscriptor, consentimiento, acepta, acepto, autoriza, autorización, permiso, opt in, inscrito',
  refusal:
    'baja, dado de baja, de baja, cancelado, desuscrito, desuscripción, anuló suscripción, no contactar, no enviar, lista negra, bloqueado, rechaza, rechazo, no desea, opt out, excluido, cancelada, no suscrito',
  about:
    'marketing, publicidad, comunicaciones, comunicación, comerciales, comercial, promociones, ofertas, mensajes, correos, información, noticias, recibir, de, del, al, a, por, para, estado, RGPD, envío, envíos',
  customerId:
    'id cliente, id de cliente, número de cliente, código de cliente, código cliente, n cliente, identificador, identificador de cliente, num cliente, id contacto, id de contacto, número de socio, id externo, código, id usuario, id de usuario, ref cliente',
  neutral:
    'su, tu, mi, el, la, los, las, lo, un, una, de, del, al, a, en, para, y, por, cliente, clientes, contacto, persona, usuario, miembro, socio, comprador, principal, personal, privado, preferido, número, núm, dirección, cual, cuál, es, favor, introduzca',
  billing: 'facturación, envío, entrega, factura',
  secondary:
    'trabajo, laboral, profesional, oficina, casa, domicilio, fijo, particular, secundario, secundaria, segundo, segunda, alternativo, alternativa, otro, otra, adicional',
  company: 'empresa, compañía, organización, negocio, tienda, sucursal, cuenta, sociedad, corporativo',
  others:
    'conductor, repartidor, supervisor, mensajero, propietario, propietaria, responsable, vendedor, vendedora, comercial asignado, asesor, agente, representante, gestor, gerente, asistente, secretari, padre, madre, hijo, hija, cónyuge, esposo, esposa, pareja, emergencia, referido, recomendad, empleado, operador, cajero, proveedor, creado por, modificado por, autor, remitente, destinatario, fax, médico, profesor, tutor, socio comercial, encargad, ejecutiv, usuario nombre, dueñ, ayudante, corredor',
  moments:
    'creación, creado, creada, modificación, modificado, actualización, actualizado, último, última, pedido, compra, visita, registro, alta, acceso, añadido, boda, aniversario, actividad, ingreso, desde',
  user: 'usuario, acceso',
  former: 'anterior, antiguo, antigua, viejo',
};
